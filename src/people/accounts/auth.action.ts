import { betterAuth } from 'better-auth'
import { APIError, createAuthEndpoint } from 'better-auth/api'
import { setSessionCookie } from 'better-auth/cookies'
import { z } from 'zod'
import { hashPassword, verifyPassword } from '#src/foundation/core/password.ts'
import type { Clock } from '#src/foundation/core/ports.ts'
import type { Db } from '#src/foundation/db/open.ts'

export const SIGN_IN_DAYS = 30
const SIGN_IN_SECONDS = SIGN_IN_DAYS * 24 * 3600

export type AuthParts = { db: Db; clock: Clock; baseUrl: string; secret: string }
/** The browser that asks, kept with its sign-in. */
export type Browser = { address: string; userAgent: string }
/** A sign-in as the browser keeps it: `Set-Cookie` lines, as better-auth writes them. */
export type SignedIn = { signInId: number; cookies: string[] }

/**
 * Signing in and out, and the secret behind cookies, codes and links; rooms above hand it on as
 * it is.
 */
export type Auth = {
  secret: string
  /** Cookies travel over https only. */
  isSecure: boolean
  /**
   * The login that e-mail and password belong to; null when they don't belong together, unknown
   * e-mails take as long. Signs nobody in: `enter` does.
   */
  checkPassword(given: { email: string; password: string }): Promise<number | null>
  /** For who has shown everything that is asked of this login: only `letIn` calls it. */
  startSignIn(loginId: number, browser: Browser): Promise<SignedIn>
  /** Ends the sign-in of that Cookie header; answers the cookies that clear the browser. */
  endSignIn(cookieHeader: string): Promise<string[]>
}

/**
 * better-auth behind our own forms: it makes sign-ins and their cookies, and checks passwords.
 * None of its routes is served, and it limits nothing: `attempt` does.
 */
export function makeAuth(parts: AuthParts): Auth {
  const { api } = openLibrary(parts)
  return {
    secret: parts.secret,
    isSecure: isSecure(parts),
    async checkPassword(body) {
      const { loginId } = await api.checkPassword({ body })
      return loginId
    },
    async startSignIn(loginId, browser) {
      const headers = headersOf(browser)
      const answer = await api.openSignIn({ body: { loginId }, headers, returnHeaders: true })
      return { signInId: answer.response.signInId, cookies: answer.headers.getSetCookie() }
    },
    async endSignIn(cookie) {
      const { headers } = await api.signOut({
        headers: new Headers({ cookie }),
        returnHeaders: true,
      })
      return headers.getSetCookie()
    },
  }
}

const isSecure = ({ baseUrl }: AuthParts) => baseUrl.startsWith('https:')

const snake = { createdAt: 'created_at', updatedAt: 'updated_at' }

function openLibrary(parts: AuthParts) {
  const { db, baseUrl: baseURL, secret } = parts
  return betterAuth({
    baseURL,
    secret,
    telemetry: { enabled: false },
    logger: { level: 'error' },
    rateLimit: { enabled: false },
    database: { db, type: 'postgres' as const, transaction: false },
    advanced: {
      cookiePrefix: 'cageot',
      useSecureCookies: isSecure(parts),
      // it compares our tables with its wishes once per process, but not inside a transaction
      database: { generateId: 'serial' as const, validateSchema: !db.isTransaction },
    },
    user: { modelName: 'login', fields: { emailVerified: 'email_proven', ...snake } },
    account: { modelName: 'credential', fields: CREDENTIAL_FIELDS },
    session: {
      modelName: 'sign_in',
      fields: SIGN_IN_FIELDS,
      expiresIn: SIGN_IN_SECONDS,
      disableSessionRefresh: true,
    },
    verification: { modelName: 'proof', fields: { expiresAt: 'expires_at', ...snake } },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      password: { hash: hashPassword, verify: verifyPassword },
    },
    databaseHooks: {
      session: { create: { before: async (made) => ({ data: timed(made, parts) }) } },
    },
    plugins: [signInPlugin],
  })
}

const CREDENTIAL_FIELDS = {
  userId: 'login_id',
  accountId: 'provider_subject',
  providerId: 'provider_id',
  accessToken: 'access_token',
  refreshToken: 'refresh_token',
  idToken: 'id_token',
  accessTokenExpiresAt: 'access_token_expires_at',
  refreshTokenExpiresAt: 'refresh_token_expires_at',
  ...snake,
}

const SIGN_IN_FIELDS = {
  userId: 'login_id',
  expiresAt: 'expires_at',
  ipAddress: 'ip_address',
  userAgent: 'user_agent',
  ...snake,
}

/** A sign-in by our clock, not the library's. */
function timed<Made extends object>(made: Made, { clock }: AuthParts) {
  const now = clock.now()
  const expiresAt = new Date(now.getTime() + SIGN_IN_SECONDS * 1000)
  return { ...made, createdAt: now, updatedAt: now, expiresAt }
}

/**
 * A password compared without signing in, because a second factor may come between; a sign-in for a
 * login that our own code has proven, made and signed by the library like any other.
 */
const signInPlugin = {
  id: 'cageot',
  endpoints: {
    checkPassword: createAuthEndpoint.serverOnly(
      { method: 'POST', body: z.object({ email: z.string(), password: z.string() }) },
      async ({ context: { internalAdapter, password }, body }) => {
        const found = await internalAdapter.findUserByEmail(body.email, { includeAccounts: true })
        const own = found?.accounts.find((account) => account.providerId === 'credential')
        // a hash for nobody takes as long as one compared
        if (!found?.user.emailVerified || !own?.password) await password.hash(body.password)
        else if (await password.verify({ hash: own.password, password: body.password })) {
          return { loginId: Number(found.user.id) }
        }
        return { loginId: null }
      },
    ),
    openSignIn: createAuthEndpoint.serverOnly(
      { method: 'POST', body: z.object({ loginId: z.int() }) },
      async (ctx) => {
        const { internalAdapter } = ctx.context
        const user = await internalAdapter.findUserById(String(ctx.body.loginId))
        if (!user) throw new APIError('NOT_FOUND')
        const session = await internalAdapter.createSession(user.id)
        await setSessionCookie(ctx, { session, user })
        return ctx.json({ signInId: Number(session.id) })
      },
    ),
  },
}

/** The library reads the remote address from a header: this one is ours, never the browser's. */
function headersOf({ address, userAgent }: Browser): Headers {
  return new Headers({ 'x-forwarded-for': address, 'user-agent': userAgent.slice(0, 400) })
}
