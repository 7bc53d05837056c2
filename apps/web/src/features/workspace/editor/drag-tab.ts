/** A tab on its way by mouse, as a type of its own: only this page takes it. */
const dragType = 'application/x-holdout-tab';

export interface DraggedTab {
  group: number;
  address: string;
}

export function putTab(transfer: DataTransfer, tab: DraggedTab): void {
  transfer.setData(dragType, JSON.stringify(tab));
  transfer.effectAllowed = 'move';
}

export function carriesTab(transfer: DataTransfer): boolean {
  return transfer.types.includes(dragType);
}

export function takeTab(transfer: DataTransfer): DraggedTab | null {
  const text = transfer.getData(dragType);
  return text === '' ? null : (JSON.parse(text) as DraggedTab);
}
