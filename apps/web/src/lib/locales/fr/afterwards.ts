import type { afterwards as english } from '../en/afterwards.ts';
import type { Translated } from '../en/index.ts';

export const afterwards: Translated<typeof english> = {
  title: 'Où en est votre travail',
  closed: 'Le temps de ce travail s’est terminé le {{date}}.',
  state: {
    nothing_received: {
      title: 'Rien n’a été reçu',
      text: 'Rien n’a été enregistré ni remis. S’il y a eu un problème, dites-le à la personne qui vous a invité ; du temps peut être rendu.',
    },
    received: {
      title: 'Reçu',
      text: 'Nous avons votre travail, et il attend d’être lu. La dernière remise ci-dessous est celle qui compte. Vous n’avez rien à faire.',
    },
    being_read: {
      title: 'En cours de lecture',
      text: 'Quelqu’un lit votre travail. Chaque personne le lit sans connaître votre nom ni ce que les autres ont écrit.',
    },
    read: {
      title: 'Lu',
      text: 'Chacun a lu votre travail et fixé les niveaux. Si l’organisation publie un retour, il apparaîtra ici.',
    },
    feedback_ready: {
      title: 'Votre retour est prêt',
      text: 'Les personnes qui ont lu votre travail ont fixé ces niveaux. Un niveau dit ce qui a été vu dans cet exercice, pas ce dont vous êtes capable.',
    },
  },
  feedback: {
    title: 'Retour',
    level: '{{competency}} : {{level}}',
    anchor: 'À quoi ressemble ce niveau : {{anchor}}',
    released: 'Publié le {{date}}.',
  },
  appeal: {
    title: 'Recours',
    lead: 'Si vous pensez que quelque chose a été oublié ou s’est mal passé, dites-le, une fois. Quelqu’un qui n’a pas évalué votre travail répond ici.',
    beforeFeedback: 'Un retour peut encore venir. Vous avez un seul recours : mieux vaut attendre.',
    open: 'Écrire un recours',
    text: 'Ce qui a été oublié, ou ce qui s’est mal passé',
    textHint: 'Nommez les fichiers et les lignes si vous le pouvez. Entre 20 et 4 000 caractères.',
    textMissing: 'Écrivez au moins 20 caractères.',
    send: 'Envoyer le recours',
    onlyOne: 'Il ne pourra plus être modifié.',
    made: 'Vous avez écrit le {{date}}',
    waiting: 'Il attend la réponse de quelqu’un qui n’a pas évalué votre travail.',
    answered: 'Réponse du {{date}}',
    refused: {
      ALREADY_APPEALED: 'Vous avez déjà fait votre recours. Rechargez la page pour le voir.',
      STILL_OPEN: 'Votre travail est de nouveau ouvert ; il n’y a donc encore rien à contester.',
    },
  },
  manager: {
    open: 'Retour',
    openNamed: 'Retour et recours de {{name}}',
    appealOpen: 'a fait un recours',
    state: {
      open: 'Le temps de ce travail n’est pas terminé. Un retour peut être publié ensuite.',
      not_read_one:
        'Le retour se compose quand toutes les évaluations sont figées. {{count}} évaluation est encore ouverte.',
      not_read_other:
        'Le retour se compose quand toutes les évaluations sont figées. {{count}} évaluations sont encore ouvertes.',
      not_read_zero: 'Personne n’a été chargé de lire ce travail ; il n’y a donc rien à publier.',
    },
    ready:
      'Choisissez ce que le candidat pourra lire : pour chaque compétence, un niveau qui a été donné, ses mots et une phrase. Le retour se publie une seule fois et ne change plus.',
    nothingRated: 'Personne n’a donné de niveau ; il n’y a donc rien à publier.',
    include: 'Parler de : {{competency}}',
    level: 'Niveau pour : {{competency}}',
    anchor: 'Le candidat lit :',
    by: '{{reviewer}} : {{level}}',
    use: 'Reprendre ces mots',
    useNamed: 'Reprendre les mots de {{reviewer}} pour : {{competency}}',
    sentence: 'Phrase pour le candidat sur : {{competency}}',
    sentenceHint: 'Ni contrôle, ni donnée cachée, ni nom. Le candidat la lit telle quelle.',
    release: 'Publier ce retour',
    releaseHint: 'Choisissez au moins une compétence ; chacune demande une phrase d’au moins dix caractères.',
    releasedAt: 'Publié le {{date}}. Le candidat lit ceci :',
    problem: {
      not_rated: '{{competency}} : plus personne ne donne ce niveau. Rechargez.',
      twice: '{{competency}} apparaît deux fois.',
      names_check:
        '{{competency}} : la phrase nomme un contrôle caché ({{words}}). Dites plutôt ce qui a été vu.',
      names_reviewer: '{{competency}} : la phrase nomme un évaluateur ({{words}}). Retirez le nom.',
    },
    refused: {
      STILL_OPEN: 'Le travail est de nouveau ouvert ; le retour se publie quand son temps est terminé.',
      NOT_READ: 'Une évaluation est de nouveau ouverte. Attendez que toutes soient figées.',
      ALREADY_RELEASED: 'Quelqu’un a publié un retour entre-temps. Fermez ceci et rouvrez-le.',
    },
    appeal: {
      title: 'Recours',
      none: 'Le candidat n’a pas fait de recours.',
      madeAt: 'Recours du {{date}} ; il attend une réponse.',
      answeredAt: 'Recours du {{date}} ; réponse du {{answered}}.',
      answer: 'Réponse au candidat',
      answerHint: 'Ce que vous avez regardé à nouveau, ce qui en découle, et pourquoi. Elle ne change plus.',
      send: 'Envoyer la réponse',
      notYou:
        'Vous évaluez ce travail ; quelqu’un d’autre répond donc, parmi les responsables qui ne l’évaluent pas.',
      refused: {
        REVIEWED_BY_ONESELF: 'Vous évaluez ce travail ; quelqu’un d’autre répond donc.',
        ALREADY_ANSWERED: 'Quelqu’un a répondu entre-temps. Fermez ceci et rouvrez-le.',
      },
    },
  },
};
