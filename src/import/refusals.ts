/** Every way a file can be refused. Each has its own sentence in `say-reading-refusal.ts`. */
export type ReadingRefusal =
  | { readonly rule: 'file-empty' }
  | { readonly rule: 'file-too-large'; readonly bytes: number; readonly most: number }
  | { readonly rule: 'unpacks-too-large'; readonly most: number }
  | { readonly rule: 'text-too-long'; readonly most: number }
  | { readonly rule: 'too-many-pages'; readonly pages: number; readonly most: number }
  | { readonly rule: 'too-many-cells'; readonly most: number }
  | { readonly rule: 'no-words-in-scan'; readonly pages: number }
  | { readonly rule: 'password-protected' }
  | { readonly rule: 'file-damaged'; readonly format: string }
  | { readonly rule: 'format-not-read'; readonly format: string }
  | { readonly rule: 'takes-too-much' }
  | { readonly rule: 'no-words' }
