#!/bin/sh
# Makes the key files where there are none (or rotates them), and gives each service its own.
set -eu
java -XX:+UseSerialGC -Xmx64m -cp "/kawal/standalone.jar:/kawal/lib/*" id.kawal.sealed.KeyFiles /keys "$@"
for service in intake routing escalation notification; do
  cp -p "/keys/$service.json" "/given/$service/$service.json.new"
  mv "/given/$service/$service.json.new" "/given/$service/$service.json"
done
