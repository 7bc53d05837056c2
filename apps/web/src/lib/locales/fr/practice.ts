import type { Translated } from '../en/index.ts';
import type { practice as english } from '../en/practice.ts';

export const practice: Translated<typeof english> = {
  title: 'Essai',
  firstTitle: 'S’exercer d’abord, si vous voulez',
  firstText:
    'Une tâche de cinq minutes dans le même espace de travail, autant de fois que vous voulez. Personne ne la regarde, elle n’est jamais évaluée et elle ne prend rien sur votre temps.',
  open: 'Ouvrir l’essai',
  preparing: 'Votre essai est en préparation. Cela prend quelques secondes ; la page continue d’elle-même.',
  notServed:
    'L’essai ne peut pas être préparé pour le moment. C’est de notre côté ; la page continue d’elle-même dès que possible.',
  closed: 'Le temps de votre travail est écoulé : il n’y a plus d’essai.',
  note: 'Personne ne regarde ce que vous faites ici, et cela ne prend rien sur votre temps.',
  leave: 'Revenir à votre exercice',
  again: 'Commencer un nouvel essai',
  againWhat: 'Tout ce que contient cet essai est supprimé, et un nouveau est préparé.',
  againConfirm: 'Supprimer et recommencer',
  submitLead:
    'Voici ce qui serait remis. Dans un essai, personne ne le reçoit ; vous obtenez un reçu comme vous en aurez un plus tard.',
  submitDone: 'Voici à quoi ressemble un reçu. Personne ne voit celui-ci, sauf vous.',
};
