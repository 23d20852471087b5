# Sourced by .ci/android: the tools for an APK that Debian has and Maven has not.

# Puts them on this machine if it lacks one and may; else says what to type, and ends the script.
bring_android_tools() {
    local tool missing=""
    for tool in aapt2 zipalign apksigner unzip zip; do
        command -v "$tool" > /dev/null || missing="$missing $tool"
    done
    if [ -z "$missing" ]; then
        return
    fi
    local as_root=""
    if [ "$(id -u)" != 0 ]; then
        as_root="sudo"
    fi
    local packages="aapt zipalign apksigner unzip zip" # aapt2 is in Debian's package aapt
    if command -v apt-get > /dev/null && { [ -z "$as_root" ] || sudo -n true 2> /dev/null; }; then
        echo "Installing$missing ..."
        $as_root apt-get -qq update
        DEBIAN_FRONTEND=noninteractive $as_root apt-get -qq install -y --no-install-recommends $packages > /dev/null
    else
        echo "This check needs$missing. Please type:" >&2
        echo "    ${as_root:+sudo }apt-get install $packages" >&2
        exit 1
    fi
}
