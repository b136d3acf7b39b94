#!/usr/bin/env bash
# Runs every test of the repository and ends with the plain line "N passed, N failed".
# Installs what the tests need beyond the .NET 10 SDK: Debian's Chromium, for the pages that people open, and PostgreSQL, of which the tests start a server of their own.
# With --no-install nothing is installed, and the tests that lack something say so and are skipped.
set -uo pipefail
cd "$(dirname "$0")/.."

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1

install_chromium() {
  command -v chromium >/dev/null && return
  if ! command -v apt-get >/dev/null || [ "$(id -u)" -ne 0 ]; then
    echo "tests/run.sh: no Chromium, and no right to install it here; the browser tests will be skipped" >&2
    return
  fi
  echo "tests/run.sh: installing Chromium for the browser tests" >&2
  (apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium fonts-dejavu-core) >/dev/null 2>&1 \
    || echo "tests/run.sh: Chromium could not be installed; the browser tests will be skipped" >&2
}

install_postgresql() {
  ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 && return
  if ! command -v apt-get >/dev/null || [ "$(id -u)" -ne 0 ]; then
    echo "tests/run.sh: no PostgreSQL, and no right to install it here; the tests of that store will be skipped" >&2
    return
  fi
  echo "tests/run.sh: installing PostgreSQL for the store's tests" >&2
  (apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends postgresql) >/dev/null 2>&1 \
    || echo "tests/run.sh: PostgreSQL could not be installed; the tests of that store will be skipped" >&2
}

[ "${1:-}" = "--no-install" ] || { install_chromium; install_postgresql; }

results=$(mktemp -d)
trap 'rm -rf "$results"' EXIT

dotnet restore NarrativeLens.sln --locked-mode -v q || { echo "0 passed, 1 failed"; exit 1; }
dotnet build NarrativeLens.sln -c Release --no-restore -v q -nr:false || { echo "0 passed, 1 failed"; exit 1; }
dotnet test NarrativeLens.sln -c Release --no-build --logger "trx;LogFilePrefix=run" --results-directory "$results" -v q
code=$?

count() { grep -ho "<Counters [^>]*" "$results"/*.trx 2>/dev/null | grep -o " $1=\"[0-9]*\"" | tr -dc '0-9\n' | awk '{ n += $1 } END { print n + 0 }'; }
passed=$(count passed)
failed=$(count failed)
skipped=$(count notExecuted)
if [ "$passed" -eq 0 ] || { [ "$code" -ne 0 ] && [ "$failed" -eq 0 ]; }; then
  failed=$((failed + 1))
  code=1
fi

if [ "$skipped" -gt 0 ]; then
  echo "skipped $skipped: $(grep -ho '<Message>[^<]*' "$results"/*.trx | sed 's/<Message>//' | sort | uniq -c | sort -rn | head -5 | tr '\n' ';')"
fi

echo "$passed passed, $failed failed"
exit "$code"
