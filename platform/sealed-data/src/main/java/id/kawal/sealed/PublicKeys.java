package id.kawal.sealed;

/** What anybody needs to verify our signatures offline. */
public interface PublicKeys {

    /**
     * All public keys, old ones included, as a JSON Web Key Set for {@code /.well-known/jwks.json}.
     */
    String jwks();
}
