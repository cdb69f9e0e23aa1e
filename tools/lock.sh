#!/usr/bin/env bash
# Writes every requirements*.txt from its .in file: exact versions, a hash for every
# file the registry lists, no registry address. `tools/lock.sh --upgrade` also takes newer versions.
set -euo pipefail
cd "$(dirname "$0")/.."

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
python3 -m venv "$scratch/venv"
"$scratch/venv/bin/pip" install --quiet 'uv>=0.13,<0.14'

for name in requirements requirements-pdf requirements-dev requirements-clock; do
  "$scratch/venv/bin/uv" pip compile --quiet --no-config --cache-dir "$scratch/cache" \
    --universal --python-version 3.11 --generate-hashes --no-annotate --no-header \
    --no-emit-index-url --no-emit-find-links "$@" "$name.in" --output-file "$name.txt"
done
