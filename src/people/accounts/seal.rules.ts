import { createCipheriv, createDecipheriv, createHmac } from 'node:crypto'

const IV_BYTES = 12
const TAG_BYTES = 16

/** What a sealed text is for; one made for a cookie can't be used as a link. */
type Use = 'pending' | 'link' | 'challenge' | 'enrolment' | 'second-factor' | 'invitation'

/**
 * A value that only this installation can read and make: encrypted and signed, for a cookie or a
 * link in a letter. The same value gives the same text (its nonce is made from it), so there is
 * no chance in it.
 */
export function seal(secret: string, use: Use, value: object): string {
  const text = JSON.stringify(value)
  const iv = createHmac('sha256', keyFor(secret, `${use} iv`))
    .update(text)
    .digest()
    .subarray(0, IV_BYTES)
  const cipher = createCipheriv('aes-256-gcm', keyFor(secret, use), iv)
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64url')
}

/**
 * The value in a sealed text; null when it was changed, is no sealed text, or was made for
 * another use.
 */
export function unseal(secret: string, use: Use, sealed: string): unknown {
  const bytes = Buffer.from(sealed, 'base64url')
  if (bytes.length < IV_BYTES + TAG_BYTES) return null
  try {
    const decipher = createDecipheriv(
      'aes-256-gcm',
      keyFor(secret, use),
      bytes.subarray(0, IV_BYTES),
    )
    decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES))
    const body = decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES))
    return JSON.parse(Buffer.concat([body, decipher.final()]).toString('utf8'))
  } catch {
    return null
  }
}

function keyFor(secret: string, use: string): Buffer {
  return createHmac('sha256', secret).update(`cageot seal: ${use}`).digest()
}
