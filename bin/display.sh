# Sourced by the other scripts: where a display is, and how to bring one along.
# Codename One's theme compiler, its simulator and the tests of the forms need one; the backend does not.

# A screen that a person sees: a window system of its own (macOS, Windows), or a DISPLAY (Linux).
has_display() {
    case "$(uname -s)" in
        Darwin | MINGW* | MSYS* | CYGWIN*) return 0 ;;
        *) [ -n "${DISPLAY:-}" ] ;;
    esac
}

# Puts Xvfb on this machine if it lacks it and may; else says what to type, and ends the script.
bring_xvfb() {
    if command -v xvfb-run > /dev/null && command -v Xvfb > /dev/null; then
        return
    fi
    local as_root=""
    if [ "$(id -u)" != 0 ]; then
        as_root="sudo"
    fi
    local packages="xvfb xauth fontconfig fonts-dejavu-core fonts-noto-core"
    if command -v apt-get > /dev/null && { [ -z "$as_root" ] || sudo -n true 2> /dev/null; }; then
        echo "Installing Xvfb, a display without a screen ..."
        $as_root apt-get -qq update
        DEBIAN_FRONTEND=noninteractive $as_root apt-get -qq install -y --no-install-recommends $packages > /dev/null
    else
        echo "This machine has no display, and Xvfb, which stands in for one, is missing. Please type:" >&2
        echo "    ${as_root:+sudo }apt-get install $packages" >&2
        exit 1
    fi
}

# Runs a command on a virtual display.
on_virtual_display() {
    xvfb-run --auto-servernum --server-args="-screen 0 1400x1400x24" "$@"
}
