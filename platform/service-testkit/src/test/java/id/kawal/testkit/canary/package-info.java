/** Classes that break a rule on purpose. */
@org.jspecify.annotations.NullMarked
package id.kawal.testkit.canary;
