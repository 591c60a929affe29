import { defineWords } from '#src/foundation/ui/words.ts'

export const secondFactorWords = defineWords({
  title: { fr: 'Double vérification', en: 'Second factor' },
  intro: {
    fr: 'À la connexion, un code de votre téléphone est demandé en plus. Un mot de passe deviné ou une boîte e-mail ouverte ne suffisent plus pour entrer à votre place.',
    en: 'On signing in, a code from your phone is asked for as well. A guessed password or an open mailbox is then not enough to get in as you.',
  },
  off: { fr: 'Désactivée', en: 'Off' },
  on: { fr: 'Activée', en: 'On' },
  since: { fr: (day: string) => `Depuis le ${day}`, en: (day: string) => `Since ${day}` },
  needs: {
    fr: 'Il vous faut une application de codes sur votre téléphone : Aegis, FreeOTP, Google Authenticator, 1Password ou une autre.',
    en: 'You need an app for codes on your phone: Aegis, FreeOTP, Google Authenticator, 1Password or another one.',
  },
  start: { fr: 'Activer', en: 'Turn on' },
  back: { fr: 'Revenir où vous étiez', en: 'Back to where you were' },
  account: { fr: 'Mon foyer', en: 'My household' },
  turnedOff: {
    fr: 'La double vérification est désactivée.',
    en: 'The second factor is off.',
  },
  otherKey: {
    fr: 'Elle est déjà activée, depuis une autre page.',
    en: 'It is on already, from another page.',
  },
  codesTitle: { fr: 'Codes de secours', en: 'Recovery codes' },
  codesLeft: {
    fr: (left: number) =>
      left === 0
        ? 'Il n’en reste aucun. Faites-en de nouveaux : sans eux, un téléphone perdu vous laisse dehors.'
        : left === 1
          ? 'Il en reste 1. Chacun vous fait entrer une fois sans téléphone.'
          : `Il en reste ${left}. Chacun vous fait entrer une fois sans téléphone.`,
    en: (left: number) =>
      left === 0
        ? 'None is left. Make new ones: without them a lost phone leaves you outside.'
        : left === 1
          ? '1 is left. It lets you in once without your phone.'
          : `${left} are left. Each lets you in once without your phone.`,
  },
  changeTitle: { fr: 'Changer', en: 'Change' },
  changeHelp: {
    fr: 'Le code que l’application montre, ou un code de secours.',
    en: 'The code your app shows, or a recovery code.',
  },
  newCodes: { fr: 'Faire de nouveaux codes de secours', en: 'Make new recovery codes' },
  newCodesNote: {
    fr: 'Les anciens codes ne valent plus rien ensuite.',
    en: 'The old codes are no longer valid then.',
  },
  turnOff: { fr: 'Désactiver', en: 'Turn off' },
  turnOffNote: {
    fr: 'Un groupe qui l’exige ne vous laisse plus rien gérer tant qu’elle est désactivée.',
    en: 'A group that requires it lets you manage nothing while it is off.',
  },
  newPhone: {
    fr: 'Nouveau téléphone ? Désactivez, puis activez avec le nouveau.',
    en: 'A new phone? Turn it off, then on again with the new one.',
  },
})

export const enrolmentWords = defineWords({
  title: { fr: 'Activer la double vérification', en: 'Turn on the second factor' },
  scanTitle: { fr: '1. Ajoutez Cageot à l’application', en: '1. Add Cageot to the app' },
  scan: {
    fr: 'Dans l’application, ajoutez un compte et visez ce carré.',
    en: 'In the app, add an account and aim at this square.',
  },
  qr: { fr: 'Code QR pour l’application', en: 'QR code for the app' },
  openApp: { fr: 'Ouvrir l’application de ce téléphone', en: 'Open the app on this phone' },
  byHand: {
    fr: 'Sans appareil photo, tapez cette clé :',
    en: 'Without a camera, type this key:',
  },
  confirmTitle: { fr: '2. Tapez le code qu’elle montre', en: '2. Type the code it shows' },
  submit: { fr: 'Activer', en: 'Turn on' },
  doneTitle: { fr: 'La double vérification est activée', en: 'The second factor is on' },
  renewedTitle: { fr: 'Vos nouveaux codes de secours', en: 'Your new recovery codes' },
  keepThem: {
    fr: 'Imprimez ou notez ces codes maintenant : ils ne sont plus montrés ensuite.',
    en: 'Print or write down these codes now: they are not shown again.',
  },
  whatFor: {
    fr: 'Téléphone perdu, cassé ou oublié : chacun vous fait entrer une fois. Gardez-les loin du téléphone.',
    en: 'Phone lost, broken or forgotten: each lets you in once. Keep them away from the phone.',
  },
  goOn: { fr: 'Je les ai gardés', en: 'I have kept them' },
})

export const challengeWords = defineWords({
  title: { fr: 'Double vérification', en: 'Second factor' },
  intro: {
    fr: 'Ouvrez l’application de codes de votre téléphone.',
    en: 'Open the app for codes on your phone.',
  },
  submit: { fr: 'Continuer', en: 'Continue' },
  help: {
    fr: 'Sans téléphone, un code de secours.',
    en: 'Without your phone, a recovery code.',
  },
  lostTitle: { fr: 'Ni téléphone, ni code de secours ?', en: 'Neither phone nor recovery code?' },
  lost: {
    fr: 'Personne ne peut lever cette protection depuis le site, votre groupe non plus. Écrivez à qui fait tourner ce service : après avoir vérifié que c’est vous, cette personne la désactive à la main.',
    en: 'Nobody can lift this protection from the site, your group cannot either. Write to whoever runs this service: having checked that it is you, that person turns it off by hand.',
  },
  other: { fr: 'Se connecter autrement', en: 'Sign in as somebody else' },
})

export const factorLabels = defineWords({
  app: { fr: 'Code à 6 chiffres', en: 'Code of 6 digits' },
  factor: { fr: 'Code', en: 'Code' },
})

export const factorErrors = defineWords({
  'wrong-factor': {
    fr: 'Ce n’est pas le bon code. Vérifiez aussi l’heure de votre téléphone.',
    en: 'This is not the right code. Check the time on your phone too.',
  },
  'used-code': {
    fr: 'Ce code a déjà servi. Attendez que l’application montre le suivant.',
    en: 'This code was used already. Wait for the app to show the next one.',
  },
  'enrolment-gone': {
    fr: 'Cette page a attendu trop longtemps. Ajoutez le compte de nouveau : la clé a changé.',
    en: 'This page has waited too long. Add the account again: the key has changed.',
  },
})
