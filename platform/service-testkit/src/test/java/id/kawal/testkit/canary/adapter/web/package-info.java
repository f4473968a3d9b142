/** Canaries. */
@org.jspecify.annotations.NullMarked
package id.kawal.testkit.canary.adapter.web;
