package id.kawal.sealed.keyring;

class WrappedKeysInMemoryTest implements WrappedKeyStoreContract {

    private final WrappedKeysInMemory store = new WrappedKeysInMemory();

    @Override
    public WrappedKeyStore store() {
        return store;
    }
}
