package id.kawal.webkit;

/**
 * An entry of a service's menu.
 *
 * @param current whether it leads to the page that shows it
 */
public record NavLink(String href, String label, boolean current) {}
