import type { accommodation as english } from '../en/accommodation.ts';
import type { Translated } from '../en/index.ts';

export const accommodation: Translated<typeof english> = {
  title: 'S’il vous faut plus de temps ou une autre forme',
  lead: 'Demandez-le ici avant de commencer. Votre demande va à la personne responsable du recrutement, qui répond en donnant une raison. Les évaluateurs ne la voient jamais, et elle ne change rien à la lecture de votre travail.',
  noDiagnosis: 'Dites ce qui vous aiderait. Vous n’avez pas à dire pourquoi.',
  ask: 'Demander un aménagement',
  kind: 'Ce dont vous avez besoin',
  kinds: {
    more_time: 'Plus de temps',
    other_format: 'Un autre format',
    assistive_technology: 'Un outil ou une aide avec lesquels je travaille',
    other: 'Autre chose',
  },
  text: 'Ce qui vous aiderait',
  textHint: 'Une phrase ou deux suffisent.',
  textMissing: 'Écrivez au moins dix caractères.',
  send: 'Envoyer la demande',
  list: 'Ce que vous avez demandé',
  askedAt: 'Demandé le {{date}}',
  waiting:
    'En attente d’une réponse. Commencez quand vous l’aurez : rien ne s’écoule avant, sauf la période.',
  granted: 'Accordé le {{date}}',
  declined: 'Refusé le {{date}}',
  afterStart: 'Vous avez commencé. Si quelque chose a changé, écrivez à la personne qui vous a invité.',
  refused: {
    ATTEMPT_STARTED: 'Vous avez déjà commencé. Écrivez à la personne qui vous a invité.',
    ALREADY_ASKED: 'Une demande précédente attend encore sa réponse.',
    ATTEMPT_CLOSED:
      'La période est terminée. Écrivez à la personne qui vous a invité ; elle peut être rouverte.',
  },
  manager: {
    title: 'Demandes',
    open: 'demande un aménagement',
    hint: 'Vous et le candidat êtes seuls à voir ceci ; les évaluateurs, jamais.',
    empty: 'Le candidat n’a pas demandé d’aménagement.',
    answer: 'Réponse',
    answers: {
      time: 'L’accorder, avec du temps',
      form: 'L’accorder, sans temps',
      no: 'Le refuser',
    },
    text: 'Ce que vous écrivez au candidat',
    textHint: 'Ce qui est accordé et à partir de quand, ou pourquoi ce n’est pas possible.',
    send: 'Envoyer la réponse',
    already: 'Quelqu’un a répondu entre-temps. Fermez ceci et rouvrez-le pour voir comment.',
  },
};
