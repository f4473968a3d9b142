package id.kawal.unmarked;

public final class HasNoPackageInfo {}
