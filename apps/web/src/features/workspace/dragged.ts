/** A tab on its way by mouse. */
export const draggedTab = createDragType<{ group: number; address: string }>('tab', 'move');
/** Files and folders of the project on their way by mouse. */
export const draggedPaths = createDragType<readonly string[]>('paths', 'copyMove');

/** A type of its own for what is dragged: only this page takes it. */
function createDragType<Value>(name: string, effectAllowed: DataTransfer['effectAllowed']) {
  const type = `application/x-holdout-${name}`;
  return {
    put: (transfer: DataTransfer, value: Value): void => {
      transfer.setData(type, JSON.stringify(value));
      transfer.effectAllowed = effectAllowed;
    },
    isIn: (transfer: DataTransfer): boolean => transfer.types.includes(type),
    take: (transfer: DataTransfer): Value | null => {
      const text = transfer.getData(type);
      return text === '' ? null : (JSON.parse(text) as Value);
    },
  };
}
