package app.offgrid.notes.host;

class JdkSha256Test extends Sha256Contract {
    @Override
    protected Sha256 sha256() {
        return new JdkSha256();
    }
}
