#!/usr/bin/env bash
# Lints what the inputs of the action name; the inputs come as variables, so that no text becomes code.
set -uo pipefail

lines() { printf '%s\n' "$1" | sed 's/^[[:space:]]*//; s/[[:space:]]*$//; /^$/d'; }

arguments=(--fail-on "${FAIL_ON:-error}" -f "sarif=$SARIF")
[ -n "${CONFIG:-}" ] && arguments+=(--config "$CONFIG")
[ -n "${BASELINE:-}" ] && arguments+=(--baseline "$BASELINE")
[ "${DIRECTIVES:-false}" = true ] || arguments+=(--no-directives)
while IFS= read -r format; do arguments+=(-f "$format"); done < <(lines "${FORMAT:-stylish}")
files=()
while IFS= read -r file; do files+=("$file"); done < <(lines "${FILES:-.}")

# What an earlier run left is not uploaded as the findings of this one.
case "$SARIF" in *.sarif | *.json) rm -f -- "$SARIF" ;; esac
status=0
node "$GITHUB_ACTION_PATH/bin/disclosure-lint.js" "${arguments[@]}" -- "${files[@]}" || status=$?
if [ -n "${GITHUB_OUTPUT:-}" ]; then
  echo "exit-code=$status" >>"$GITHUB_OUTPUT"
  [ ! -f "$SARIF" ] || printf 'sarif=%s\n' "$SARIF" >>"$GITHUB_OUTPUT"
fi
exit "$status"
