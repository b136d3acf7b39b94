#!/bin/sh
# Starts a PostgreSQL cluster of its own in a new folder, prints "ready FOLDER" (the folder of its Unix socket), and removes all of it once standard input ends:
# when the tests are done, and when they were killed. The server does not run as root. On stdout nothing else is written.
# Its user lens may come in without a password, every other one needs its password.
set -eu
bin=$1
folder=$(mktemp -d /tmp/narrativelens-pg.XXXXXX)
trap 'rm -rf "$folder"' EXIT
"$bin/initdb" -D "$folder/data" -U lens -A scram-sha-256 --pwfile=/dev/stdin -E UTF8 --locale=C --no-sync >"$folder/log" 2>&1 <<END
unused
END
printf 'local all lens trust\nlocal all all scram-sha-256\nhost all lens 127.0.0.1/32 trust\n' >"$folder/data/pg_hba.conf"
"$bin/postgres" -D "$folder/data" -k "$folder" -c listen_addresses= -c fsync=off -c full_page_writes=off -c synchronous_commit=off -c max_connections=200 \
  >>"$folder/log" 2>&1 </dev/null &
server=$!
i=0
while ! "$bin/pg_isready" -q -h "$folder" -U lens -d postgres; do
  i=$((i + 1))
  if [ "$i" -gt 300 ] || ! kill -0 "$server" 2>/dev/null; then
    cat "$folder/log" >&2
    exit 1
  fi
  sleep 0.1
done
echo "ready $folder"
cat >/dev/null
kill -INT "$server" 2>/dev/null || true
wait "$server" || true
