# Sourced by the other scripts: starts the backend on its embedded database, and stops it.
# They set PORT and OFFGRID_DATA, and export both.

server=

# Prints the status line of GET /health; nothing if nobody answers.
health() {
    (
        exec 3<> "/dev/tcp/127.0.0.1/$PORT"
        printf 'GET /health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n' >&3
        head -n 1 <&3
    ) 2> /dev/null || true
}

is_healthy() {
    case "$(health)" in
        *" 200 "*) return 0 ;;
        *) return 1 ;;
    esac
}

start_server() {
    mkdir -p "$OFFGRID_DATA"
    java -jar backend/target/offgrid-server.jar &
    server=$!
    trap stop_server EXIT
    local waited=0
    until is_healthy; do
        if ! kill -0 "$server" 2> /dev/null; then
            echo "The backend ended before it was ready; see above." >&2
            exit 1
        fi
        if [ "$waited" -ge 90 ]; then
            echo "The backend did not become ready within 90 seconds." >&2
            exit 1
        fi
        sleep 1
        waited=$((waited + 1))
    done
    echo "The backend is ready at http://localhost:$PORT, its data in $OFFGRID_DATA."
}

stop_server() {
    if [ -n "$server" ]; then
        kill "$server" 2> /dev/null || true
        wait "$server" 2> /dev/null || true
        server=
    fi
}
