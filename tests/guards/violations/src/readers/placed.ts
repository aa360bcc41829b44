// no-machine-path and no-registry-host
export const placed = ['/root/caunoi/data', '/tmp/caunoi', 'https://registry.npmjs.org/vite']
