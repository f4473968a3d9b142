package id.kawal.sealed;

/** What opening a sealed value gave. */
public sealed interface Unsealed {

    /** The value in clear. Never log it: {@code toString} hides it. */
    record Clear(String text) implements Unsealed {
        @Override
        public String toString() {
            return "Clear[…]";
        }
    }

    /** The key was destroyed: nobody can read it any more. */
    record Erased() implements Unsealed {}

    /** The text, or the given words where it was erased. */
    default String orElse(String whenErased) {
        return switch (this) {
            case Clear(var text) -> text;
            case Erased _ -> whenErased;
        };
    }
}
