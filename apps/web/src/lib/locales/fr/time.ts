import type { Translated } from '../en/index.ts';
import type { time as english } from '../en/time.ts';

export const time: Translated<typeof english> = {
  kinds: {
    fault: 'Une panne de notre part',
    outage: 'Rien ne pouvait s’exécuter ici',
    late_run: 'Une exécution a dû nous attendre ou a été interrompue',
    failed_run: 'Une exécution n’a pas pu se faire ici',
    extra: 'Temps supplémentaire',
    window: 'Période plus longue',
    accommodation_percent: 'Aménagement',
    accommodation_minutes: 'Aménagement',
  },
  more: '{{what}} : {{amount}} de plus',
  back: '{{what}} : {{amount}} repris',
  byItself: 'Donné par la plateforme elle-même ; personne n’a eu à le demander.',
  by: 'Par {{who}}.',
  endThen: 'Ouvert dès lors jusqu’au {{date}}.',
  isUndone: 'Repris ensuite.',
  pause: {
    title: 'Votre temps est en pause',
    why: 'Depuis le {{date}}, par {{organisation}}, pour cette raison : {{reason}}',
    meaning:
      'Rien n’est perdu : ce que vous avez écrit est enregistré, et la fin recule d’autant que dure la pause. Vous pouvez tout lire ; pour modifier, exécuter ou remettre, attendez que {{organisation}} relance votre temps. Au plus tard, il reprend de lui-même le {{until}}.',
    isOver: 'Votre temps reprend. Il se termine le {{date}}.',
    refused:
      'Votre temps est en pause. Pour exécuter ou remettre, attendez qu’il reprenne ; ce que vous avez écrit est gardé.',
    readOnly: 'Votre temps est en pause : rien ne peut être modifié avant qu’il reprenne.',
    entry: 'Mis en pause',
    entryEnded: 'Repris après une pause de {{amount}}',
    entryEndedSoon: 'Repris après une pause de moins d’une minute',
    atLatest: 'Une pause jusqu’à ce que quelqu’un relance le temps, au plus tard le {{date}}.',
    manager: {
      title: 'Pause',
      isPaused: 'En pause',
      badge: 'En pause : quelqu’un doit relancer le temps',
      closesAtLatest: 'après la pause ; au plus tard le {{date}}',
      what: 'Arrête l’horloge, pour une alerte incendie ou une panne de courant : le candidat peut lire, mais ni modifier, ni exécuter, ni remettre. La fin recule d’autant. Une pause que personne ne termine s’arrête au bout de {{days}} jours.',
      open: 'Mettre en pause…',
      confirm: 'Mettre en pause maintenant',
      since: 'Depuis le {{date}}.',
      until:
        'La fin recule d’autant. Le temps reprend de lui-même le {{date}}, que le candidat soit là ou non.',
      continue: 'Relancer…',
      continueConfirm: 'Relancer maintenant',
      continueHint:
        'L’horloge tourne dès cet instant : assurez-vous que le candidat est là. Il lit ces mots.',
      done: 'C’est fait. Le temps est arrêté.',
    },
  },
  log: {
    title: 'Changements de votre temps',
    list: 'Changements de votre temps, du plus récent au plus ancien',
    empty:
      'Rien n’a changé votre temps jusqu’ici. Quand une panne de notre part vous en prend, il est ajouté ici de lui-même.',
  },
  dialog: {
    open: 'Temps',
    openNamed: 'Temps de {{name}}',
    windowEndsAt: 'Fin de la période',
    closesAt: 'Se termine',
    isClosed: 'terminé',
    startedAt: 'Commencé',
    notStarted: 'pas encore',
    limit: 'Limite de temps',
    limitNone: 'aucune, sauf la période',
    percent: 'Part supplémentaire',
    percentNone: 'aucune',
    list: 'Changements jusqu’ici, du plus récent au plus ancien',
    listTitle: 'Changements jusqu’ici',
    empty: 'Aucun changement jusqu’ici.',
    give: 'Donner du temps',
    kind: 'Quoi',
    kinds: {
      extra: 'Des minutes supplémentaires',
      window: 'Une période plus longue',
      accommodation_percent: 'Un aménagement : une part en plus',
      accommodation_minutes: 'Un aménagement : des minutes en plus',
    },
    hints: {
      extra:
        'Déplace la fin qui compte. Après la fin, elles comptent à partir de maintenant et le travail s’ouvre à nouveau.',
      window: 'Déplace la fin de la période. Une limite de temps en cours reste ce qu’elle est.',
      accommodation_percent: 'Cette part en plus, de la limite de temps comme de la période.',
      accommodation_minutes: 'Déplace la fin qui compte, au titre d’un aménagement.',
    },
    minutes: 'Minutes',
    hours: 'Heures',
    share: 'Part',
    reason: 'Raison',
    reasonHint: 'Le candidat la lit ; les évaluateurs, jamais. N’y mettez rien sur la santé.',
    reasonMissing: 'Donnez une raison en quelques mots.',
    submit: 'Donner ce temps',
    given: 'C’est fait. Fin le {{date}}.',
    undo: 'Reprendre',
    undoNamed: 'Reprendre : {{what}}',
    undoConfirm: 'Le reprendre',
    undoHint: 'Rien n’est effacé : une écriture inverse est ajoutée, avec votre raison.',
    refused: {
      already_rated:
        'Quelqu’un a déjà évalué ce travail ; il reste donc fermé. Sinon, une personne serait jugée sur autre chose que ce qui a été vu.',
      too_little:
        'La fin serait encore dans le passé. Donnez davantage, ou des minutes supplémentaires : elles comptent à partir de maintenant.',
      too_much: 'C’est plus qu’un seul essai ne peut avoir. Invitez plutôt cette personne à nouveau.',
      already_used:
        'Le candidat a enregistré du travail pendant ce temps, et le reprendre fermerait l’exercice. Donnez d’abord un autre temps.',
      not_running:
        'Seul peut être mis en pause le temps de quelqu’un qui a commencé et n’est pas arrivé à la fin.',
      is_paused: 'Ce temps est en pause. Relancez-le d’abord.',
      not_paused:
        'Cette pause est déjà terminée. Fermez cette fenêtre et ouvrez-la à nouveau pour voir où en est le temps.',
      not_undoable: 'Cela ne peut pas être repris : c’était une panne de notre part, ou c’est déjà repris.',
    },
  },
};
