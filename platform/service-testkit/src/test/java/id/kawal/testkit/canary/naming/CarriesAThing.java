package id.kawal.testkit.canary.naming;

import java.util.List;

/** Stands in for a fact, whose interface is sealed. */
public record CarriesAThing(String id, List<TextUtil> things) {}
