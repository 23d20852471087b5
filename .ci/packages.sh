# Sourced by the checks of phones: what they need of Debian or Ubuntu, installed if it is missing and may be.

# bring NAME PACKAGE...: NAME is a program, or a file if it begins with a slash.
bring() {
    local name=$1
    shift
    if [ -e "$name" ] || command -v "$name" > /dev/null; then
        return
    fi
    local as_root=""
    if [ "$(id -u)" != 0 ]; then
        as_root="sudo"
    fi
    if command -v apt-get > /dev/null && { [ -z "$as_root" ] || sudo -n true 2> /dev/null; }; then
        echo "Installing $* ..."
        $as_root apt-get -qq update
        DEBIAN_FRONTEND=noninteractive $as_root apt-get -qq install -y --no-install-recommends "$@" > /dev/null
    else
        echo "This machine lacks $name. Please type:" >&2
        echo "    ${as_root:+sudo }apt-get install $*" >&2
        exit 1
    fi
}
