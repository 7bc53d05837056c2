import type { InviteReply, Locale } from '@holdout/contract';

export interface InvitationFacts {
  name: string;
  email: string;
  organisation: string;
  roleTitle: string;
  challengeTitle: string;
  workingHours: number;
  closesAt: Date;
  link: string;
}

/** A mail for the manager to send: what it is, how long it really takes, and until when. */
export function writeInvitationMail(facts: InvitationFacts, locale: Locale): InviteReply['mail'] {
  const until = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'short', timeZone: 'UTC' });
  return { to: facts.email, ...texts[locale](facts, `${until.format(facts.closesAt)} UTC`) };
}

const texts: Record<Locale, (facts: InvitationFacts, until: string) => { subject: string; body: string }> = {
  en: (facts, until) => ({
    subject: `${facts.organisation}: your exercise for ${facts.roleTitle}`,
    body: [
      `Hello ${facts.name},`,
      `we would like to see how you work. The exercise is called "${facts.challengeTitle}" and takes about ${formatWorkingTime(facts.workingHours, 'en')}. You choose when: it stays open until ${until}.`,
      `This personal link opens it once; your browser then remembers you:\n${facts.link}`,
      'Before you start you can read how your work will be judged, what is recorded and who sees it. If you need more time or another format, answer this mail.',
      `${facts.organisation}`,
    ].join('\n\n'),
  }),
  fr: (facts, until) => ({
    subject: `${facts.organisation}\u00a0: votre exercice pour ${facts.roleTitle}`,
    body: [
      `Bonjour ${facts.name},`,
      `nous aimerions voir comment vous travaillez. L’exercice s’appelle «\u00a0${facts.challengeTitle}\u00a0» et demande environ ${formatWorkingTime(facts.workingHours, 'fr')}. Vous choisissez le moment\u00a0: il reste ouvert jusqu’au ${until}.`,
      `Ce lien personnel l’ouvre une seule fois\u00a0; votre navigateur se souvient ensuite de vous\u00a0:\n${facts.link}`,
      'Avant de commencer, vous pouvez lire comment votre travail sera évalué, ce qui est enregistré et qui le voit. S’il vous faut plus de temps ou un autre format, répondez à ce message.',
      `${facts.organisation}`,
    ].join('\n\n'),
  }),
};

/** In hours, or in minutes when it is less than one. */
function formatWorkingTime(hours: number, locale: Locale): string {
  const format = (unit: 'hour' | 'minute') =>
    new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' });
  return hours < 1 ? format('minute').format(Math.round(hours * 60)) : format('hour').format(hours);
}
