import { defineWords } from '#src/foundation/ui/words.ts'

export const profileWords = defineWords({
  save: { fr: 'Enregistrer', en: 'Save' },
  back: { fr: 'Mon foyer', en: 'My household' },
  profile: { fr: 'Mes coordonnées', en: 'My details' },
  profileLead: {
    fr: 'Les coordinateurs de vos groupes voient votre nom, votre e-mail et votre téléphone.',
    en: 'Coordinators of your groups see your name, e-mail and phone.',
  },
  languageHelp: { fr: 'Pour les pages et les e-mails.', en: 'For pages and e-mails.' },
  address: { fr: 'Adresse du foyer', en: 'Address of the household' },
  addressLead: {
    fr: 'La même pour toutes les personnes du foyer.',
    en: 'The same for all people of the household.',
  },
  password: { fr: 'Changer de mot de passe', en: 'Change the password' },
  firstPassword: { fr: 'Choisir un mot de passe', en: 'Choose a password' },
  endsOthers: { fr: 'Déconnecter mes autres appareils', en: 'Sign my other devices out' },
  forgotten: { fr: 'Mot de passe oublié', en: 'Forgotten password' },
  stale: { fr: 'Cela a changé entre-temps.', en: 'This has changed meanwhile.' },
  staleText: {
    fr: 'Votre saisie est dans le formulaire. Enregistrez-la pour garder la vôtre.',
    en: 'What you typed is in the form. Save it to keep yours.',
  },
  kept: {
    fr: (label: string, value: string) => `${label} : « ${value} » est enregistré.`,
    en: (label: string, value: string) => `${label}: “${value}” is saved.`,
  },
  empty: { fr: 'vide', en: 'empty' },
  keepMine: { fr: 'Garder ma saisie', en: 'Keep mine' },
  drop: { fr: 'Laisser ce qui est enregistré', en: 'Leave what is saved' },
})

export const profileLabels = defineWords({
  first_name: { fr: 'Prénom', en: 'First name' },
  last_name: { fr: 'Nom', en: 'Last name' },
  phone: { fr: 'Téléphone', en: 'Phone' },
  language: { fr: 'Langue', en: 'Language' },
})

export const addressLabels = defineWords({
  address_1: { fr: 'Adresse', en: 'Address' },
  address_2: { fr: 'Complément d’adresse', en: 'Address, second line' },
  postcode: { fr: 'Code postal', en: 'Postcode' },
  city: { fr: 'Ville', en: 'Town' },
})

export const ownPasswordLabels = defineWords({
  current_password: { fr: 'Mot de passe actuel', en: 'Current password' },
  new_password: { fr: 'Nouveau mot de passe', en: 'New password' },
})

export const ownPasswordErrors = defineWords({
  'wrong-password': {
    fr: 'Ce n’est pas votre mot de passe actuel.',
    en: 'This is not your current password.',
  },
})
