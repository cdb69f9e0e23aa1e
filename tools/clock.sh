#!/usr/bin/env bash
# Runs a command, and every program it starts, as if the machine's clock stood at another day:
#   tools/clock.sh 2030-05-02 make site
# The clock goes on from there, and what is written bears its date. Set up what the command needs before: another year's
# clock refuses the registries' certificates. libfaketime comes from PyPI: Debian 12's breaks the waits of Python 3.11.
set -euo pipefail
cd "$(dirname "$0")/.."

day=$1
shift
tools/need.sh install cc >/dev/null
chromium=$(tools/need.sh install chromium)

venv=build/clock
if [ ! -e "$venv/ready" ]; then
  python3 -m venv "$venv"
  "$venv/bin/pip" install --quiet --require-hashes --requirement requirements-clock.txt
  touch "$venv/ready"
fi
library=$(find "$PWD/$venv" -name 'libfaketime.so.1' -print -quit)

# Waits are counted on a clock of their own, which Python must see as it is, and Chromium moved like the other.
programs=$(mktemp -d)
trap 'rm -rf "$programs"' EXIT
cat >"$programs/chromium-headless-shell" <<WRAPPER
#!/bin/sh
unset FAKETIME_DONT_FAKE_MONOTONIC
exec $chromium "\$@"
WRAPPER
chmod +x "$programs/chromium-headless-shell"

shift_seconds=$(($(date -d "$day" +%s) - $(date +%s)))
echo "L’horloge est au $(date -d "$day" +%d/%m/%Y)." >&2
PATH="$programs:$PATH" FAKETIME_DONT_FAKE_MONOTONIC=1 FAKETIME=$(printf '%+d' "$shift_seconds") LD_PRELOAD=$library "$@"
