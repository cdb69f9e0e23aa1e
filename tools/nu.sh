#!/usr/bin/env bash
# Runs the Nu HTML checker over a whole built site, in one Java run. Usage: tools/nu.sh site
set -euo pipefail
top=$(cd "$(dirname "$0")/.." && pwd)
site=$1
jar=$top/node_modules/vnu-jar/build/dist/vnu.jar

java=$("$top/tools/need.sh" find java)
if [ ! -f "$jar" ]; then
  echo "Le vérificateur Nu manque : lancez « npm ci --ignore-scripts », puis relancez." >&2
  exit 2
fi
pages=$(find "$site" -name '*.html' | wc -l)
if [ "$pages" = 0 ]; then
  echo "Aucune page HTML dans « $site » : fabriquez le site d’abord (make site)." >&2
  exit 2
fi
"$java" -Xss2m -jar "$jar" --errors-only --skip-non-html --format gnu "$site"
echo "Nu : $pages pages, aucune erreur."
