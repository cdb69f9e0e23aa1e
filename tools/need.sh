#!/usr/bin/env bash
# Finds a program that some commands need besides Python, and prints its path.
#   tools/need.sh find chromium      looks on the PATH only
#   tools/need.sh install chromium   also installs Debian's package where that is allowed
#   tools/need.sh install chromium-headless-shell   the same browser without its windows: tests take half the time
# Programs: cc, chromium, chromium-headless-shell, curl, java, node, npm; and the library pango, whose name is printed. Without one: a French sentence on standard error and exit code 2.
set -euo pipefail

action=$1
program=$2
case "$program" in
  chromium)
    names="chromium-headless-shell chromium chromium-browser google-chrome google-chrome-stable"
    packages="chromium-headless-shell fonts-liberation fonts-dejavu-core"
    ;;
  chromium-headless-shell) names="chromium-headless-shell" packages="chromium-headless-shell fonts-liberation fonts-dejavu-core" ;;
  cc) names="cc gcc" packages="gcc libc6-dev" ;;
  curl) names="curl" packages="curl" ;;
  java) names="java" packages="default-jre-headless" ;;
  node) names="node nodejs" packages="nodejs" ;;
  npm) names="npm" packages="npm" ;;
  pango) names="libpangoft2-1.0.so.0" packages="libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 fonts-liberation" ;;
  *)
    echo "need.sh : programme inconnu : $program" >&2
    exit 2
    ;;
esac

find_it() {
  local name
  for name in $names; do
    command -v "$name" && return 0
    [ "$program" != pango ] || { /sbin/ldconfig -p | grep -q "$name" && echo "$name" && return 0; }
  done
  return 1
}

install_it() {
  command -v apt-get >/dev/null || return 1
  local sudo=""
  if [ "$(id -u)" != 0 ]; then
    sudo -n true 2>/dev/null || return 1
    sudo="sudo -n"
  fi
  export DEBIAN_FRONTEND=noninteractive
  echo "Installation de : $packages" >&2
  # shellcheck disable=SC2086 # both hold several words
  { $sudo apt-get update -qq && $sudo apt-get install -y -qq --no-install-recommends $packages; } </dev/null >&2
}

find_it && exit 0
if [ "$action" = install ] && install_it; then
  find_it && exit 0
fi
echo "Il manque « $program » : installez-le (sous Debian ou Ubuntu : sudo apt install $packages), puis relancez la commande." >&2
exit 2
