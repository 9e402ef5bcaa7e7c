import { context, DiagLogLevel, diag, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api'
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks'
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http'
import { resourceFromAttributes } from '@opentelemetry/resources'
import { BasicTracerProvider, BatchSpanProcessor } from '@opentelemetry/sdk-trace-base'
import type { Logger } from './log.ts'
import type { Said, Tracer } from './tracer.ts'

/** Where spans go, and what is said of this process with each. */
export type TracingOptions = {
  /** The base address of an OTLP receiver over HTTP; `/v1/traces` is added. */
  readonly to: string
  readonly version: string
  readonly log: Logger
  /** How long spans are gathered before they are sent, in milliseconds. */
  readonly everyMs?: number
}

/** Tracing, open. `close` sends what has been gathered. */
export type OpenTracing = Tracer & { close(): Promise<void> }

const attributesOf = (said: Said): Record<string, string | number | boolean> =>
  Object.fromEntries(
    Object.entries(said).flatMap(([name, value]) => (value === null ? [] : [[`cleardays.${name}`, value] as const])),
  )

/**
 * OpenTelemetry over OTLP/HTTP. This file is loaded only where there is somewhere to send to, so that a start without it
 * pays nothing. Where the receiver is away spans are dropped and the log says so: nobody waits for it.
 */
export const openTracing = ({ to, version, log, everyMs = 2000 }: TracingOptions): OpenTracing => {
  const say = (words: string) => log.warn({ says: words.slice(0, 300) }, 'Spans could not be sent')
  diag.setLogger({ error: say, warn: say, info() {}, debug() {}, verbose() {} }, { logLevel: DiagLogLevel.WARN })
  const manager = new AsyncLocalStorageContextManager().enable()
  context.setGlobalContextManager(manager)
  const url = `${to.replace(/\/+$/, '')}/v1/traces`
  const provider = new BasicTracerProvider({
    resource: resourceFromAttributes({ 'service.name': 'cleardays', 'service.version': version }),
    spanProcessors: [
      new BatchSpanProcessor(new OTLPTraceExporter({ url, timeoutMillis: 5000 }), { scheduledDelayMillis: everyMs }),
    ],
  })
  const tracer = provider.getTracer('cleardays', version)
  return {
    during: (name, said, work) =>
      tracer.startActiveSpan(name, { kind: SpanKind.INTERNAL, attributes: attributesOf(said) }, async (span) => {
        try {
          return await work({ say: (more) => span.setAttributes(attributesOf(more)) })
        } catch (fault) {
          const kind = fault instanceof Error ? fault.name : typeof fault
          span.setStatus({ code: SpanStatusCode.ERROR, message: kind })
          throw fault
        } finally {
          span.end()
        }
      }),
    async close() {
      await provider.shutdown().catch((fault: unknown) => log.warn({ err: fault }, 'The last spans could not be sent'))
      context.disable()
      manager.disable()
      trace.disable()
      diag.disable()
    },
  }
}
