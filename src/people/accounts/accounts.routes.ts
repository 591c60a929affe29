import { Hono } from 'hono'
import { PATHS } from '#src/foundation/ui/paths.ts'
import type { AppEnv } from '#src/foundation/ui/request.ts'
import type { Auth } from './auth.action.ts'
import { codeRoutes } from './code.routes.tsx'
import { confirmRoutes } from './confirm-identity.routes.tsx'
import { emailChangeRoutes } from './email-change.routes.tsx'
import { householdRoutes } from './household.routes.tsx'
import { asksForNewTerms, keepsLanguage, keepsSignedIn } from './keeping.routes.ts'
import { passwordRoutes } from './password.routes.tsx'
import { profileRoutes } from './profile.routes.tsx'
import { registerRoutes } from './register.routes.tsx'
import { secondFactorRoutes } from './second-factor.routes.tsx'
import { challengeRoutes } from './second-factor-challenge.routes.tsx'
import { enrolmentRoutes } from './second-factor-enrolment.routes.tsx'
import { signInRoutes } from './sign-in.routes.tsx'
import { signInsRoutes } from './sign-ins.routes.ts'
import { termsRoutes } from './terms.routes.tsx'

/**
 * Registering, signing in and out, passwords, terms. Mount before all other rooms: it keeps
 * sign-ins in use alive, and asks for new terms.
 */
export function accountRoutes(auth: Auth): Hono<AppEnv> {
  const routes = new Hono<AppEnv>()
  routes.use(keepsSignedIn(auth), asksForNewTerms)
  routes.post(PATHS.language, keepsLanguage)
  routes.route('/', registerRoutes(auth))
  routes.route('/', codeRoutes(auth))
  routes.route('/', signInRoutes(auth))
  routes.route('/', challengeRoutes(auth))
  routes.route('/', passwordRoutes(auth))
  routes.route('/', confirmRoutes(auth))
  routes.route('/', enrolmentRoutes(auth))
  routes.route('/', secondFactorRoutes(auth))
  routes.route('/', signInsRoutes(auth))
  routes.route('/', householdRoutes())
  routes.route('/', profileRoutes(auth))
  routes.route('/', emailChangeRoutes(auth))
  routes.route('/', termsRoutes())
  return routes
}
