#!/bin/sh
# Builds the wheel, installs it into a fresh environment, and builds a scratch course with it: the installed package is
# not the checkout.
set -eu
export NO_MKDOCS_2_WARNING=1
assets=$PWD/hooks/coursewright/assets
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"${PYTHON:-python3}" -m pip wheel --quiet --disable-pip-version-check --no-deps --wheel-dir "$folder/dist" .
"${PYTHON:-python3}" -m zipfile --list "$folder"/dist/*.whl | awk 'NR > 1 { print $1 }' |
  grep --invert-match --extended-regexp '^coursewright(-[0-9.]+\.dist-info)?/' && {
  echo "The wheel holds more than the package." >&2
  exit 1
}
"${PYTHON:-python3}" -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check --constraint tests/constraints.txt \
  "$folder"/dist/*.whl
cp -r tests/scratch "$folder/course"
cd "$folder/course"
"$folder/venv/bin/coursewright" --version
"$folder/venv/bin/coursewright" check --strict
"$folder/venv/bin/coursewright" schema report | grep --quiet '"findings"'
"$folder/venv/bin/python" -m mkdocs build --strict
grep --quiet 'class="cw-question"' site/tea/kettle/index.html
grep --quiet 'class="cw-dialogue"' site/tea/kettle/index.html
for asset in "$assets"/*.css "$assets"/coursewright.js "$assets"/review.js "$assets"/vendor/*; do
  test -s "site/assets/coursewright/${asset#"$assets/"}"
done
test -s site/assets/share.png
printf 'WEBVTT\n\n00:01.000 --> 00:03.000\nFill the kettle.\n' > pour.vtt
"$folder/venv/bin/coursewright" import pour.vtt --to docs/tea
grep --quiet 'Fill the kettle.' docs/tea/pour.md
echo "The wheel works in a fresh environment."
