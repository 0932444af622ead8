#!/bin/sh
# Makes the sample music in samples/music: six short synthesised tracks, one per format, with tags and covers.
# The result is committed, so this runs only when the samples change. It needs an ffmpeg with lavfi (FFMPEG_PATH or PATH).
set -eu

ffmpeg=${FFMPEG_PATH:-ffmpeg}
here=$(cd "$(dirname "$0")" && pwd)
music=$here/music
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

run() { "$ffmpeg" -hide_banner -loglevel error -nostdin -y "$@"; }

# tune SECONDS RATE CHANNELS ROOT_HZ: four plucked chords a bar over a slow bass; every tone decays before the next.
tune() {
    pluck="exp(-6*mod(t,0.5))"
    step="floor(mod(t,2)/0.5)"
    note="$4*(1+0.25*eq($step,1)+0.5*eq($step,2)+0.3333*eq($step,3))"
    left="0.35*sin(2*PI*t*$note)*$pluck+0.12*sin(2*PI*t*$note*2)*$pluck+0.2*sin(2*PI*t*$4/2)"
    right="0.35*sin(2*PI*t*$note*1.5)*$pluck+0.2*sin(2*PI*t*$4/2)"
    if [ "$3" = 2 ]; then expression="$left|$right"; else expression="$left"; fi
    run -f lavfi -i "aevalsrc='$expression':s=$2:d=$1" -c:a pcm_s16le "$work/tune.wav"
}

# cover COLOUR COLOUR: a small square gradient.
cover() { run -f lavfi -i "gradients=s=160x160:c0=$1:c1=$2:x0=0:y0=0:x1=160:y1=160:d=1" -frames:v 1 -q:v 6 "$work/cover.jpg"; }

# The arguments that put the tags of one track into a file.
tags() {
    printf '%s\n' -metadata "title=$1" -metadata "artist=$2" -metadata "album=$3" -metadata "track=$4" -metadata "date=2026" \
        -metadata "genre=Electronic" -metadata "copyright=Quicksync contributors, Apache-2.0"
}

# encode TARGET TITLE ARTIST ALBUM TRACK -- ffmpeg arguments between input and output
encode() {
    target=$music/$1
    mkdir -p "$(dirname "$target")"
    tags "$2" "$3" "$4" "$5" > "$work/tags"
    shift 6
    while IFS= read -r argument; do set -- "$@" "$argument"; done < "$work/tags"
    run -i "$work/tune.wav" "$@" -fflags +bitexact "$target"
}

rm -rf "$music"

tune 12 44100 1 220
cover 0x1b2a49 0xf2a65a
encode 'Aurora/First Light/01 First Light.flac' 'First Light' 'Aurora' 'First Light' 1/2 -- \
    -i "$work/cover.jpg" -map 0:a -map 1:v -c:v copy -disposition:v attached_pic -c:a flac -compression_level 12 -sample_fmt s16

tune 4 22050 1 196
encode 'Aurora/First Light/02 Second Light.wav' 'Second Light' 'Aurora' 'First Light' 2/2 -- -c:a pcm_s16le

tune 12 44100 2 174.6
encode 'Tidewater/Tides.ogg' 'Tides' 'Tidewater' 'Tides' 1/1 -- -c:a libvorbis -q:a 2

tune 10 48000 2 246.9
cover 0x0f4c3a 0xe8d5b7
encode 'Grüne Wiese/Größe & Weite/夜の散歩.m4a' '夜の散歩' 'Grüne Wiese' 'Größe & Weite' 1/1 -- \
    -i "$work/cover.jpg" -map 0:a -map 1:v -c:v copy -disposition:v attached_pic -c:a aac -b:a 96k -movflags +faststart

tune 8 44100 2 261.6
encode 'Clockwork/Loops/Loop #1.mp3' 'Loop #1' 'Clockwork' 'Loops' 1/2 -- -c:a libmp3lame -b:a 96k -id3v2_version 3

tune 8 44100 2 293.7
encode 'Clockwork/Loops/100% Rain + Wind.aac' '100% Rain + Wind' 'Clockwork' 'Loops' 2/2 -- -c:a aac -b:a 64k -f adts -write_id3v2 1

du -ab "$music" | sort -k 2
