#!/bin/sh
# Makes the PNGs of the icons anew from their SVGs; run by hand when those change. Needs rsvg-convert (Debian: librsvg2-bin).
# A launcher cuts its own shape out of the maskable one and Apple's, which therefore fill their square.
set -eu
cd "$(dirname "$0")/../public"
rsvg-convert -w 192 -h 192 favicon.svg -o icon-192.png
rsvg-convert -w 512 -h 512 favicon.svg -o icon-512.png
rsvg-convert -w 512 -h 512 ../scripts/icon-full.svg -o icon-maskable-512.png
rsvg-convert -w 180 -h 180 ../scripts/icon-full.svg -o apple-touch-icon.png
