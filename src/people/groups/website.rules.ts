/**
 * A web site as typed, as an address to keep: `exemple.fr` → `https://exemple.fr/`; nothing typed → null. Undefined for
 * what is none: other schemes than http(s), no dot in the name.
 */
export function websiteOf(typed: string): string | null | undefined {
  const text = typed.trim()
  if (text === '') return null
  const whole = /^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`
  if (!URL.canParse(whole)) return undefined
  const { protocol, hostname, href } = new URL(whole)
  return /^https?:$/.test(protocol) && hostname.includes('.') ? href : undefined
}
