#!/usr/bin/env bash
# Runs a command with MAINNET_RPC_URL pointed at a replica in a process of its own, as it would be at a node of mainnet.
set -euo pipefail
cd "$(dirname "$0")/../.."

port=18545
log="$(mktemp)"
node --import tsx bots/apps/cli.ts replica --port "$port" >"$log" 2>&1 &
replica=$!
trap 'kill "$replica" 2>/dev/null || true; wait "$replica" 2>/dev/null || true' EXIT

for _ in $(seq 1 300); do
  if grep -q 'Stop with Ctrl-C' "$log"; then
    MAINNET_RPC_URL="http://127.0.0.1:$port" "$@"
    exit
  fi
  kill -0 "$replica" 2>/dev/null || break
  sleep 1
done
echo "The replica did not start:" >&2
cat "$log" >&2
exit 1
