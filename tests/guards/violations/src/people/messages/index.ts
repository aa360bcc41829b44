/** messages: in English one is missing, one is Vietnamese still, one leaves out its number, one is empty, one is too much. */
export const messages = {
  vi: { saved: 'Đã lưu bài viết', count: (count: number, name: string) => `${name}: ${count} bài`, close: 'Đóng cửa sổ', open: 'Mở trang này', never: 'Không ai nói' },
  en: { saved: 'Đã lưu bài viết', count: (count: number, _name: string) => `${count} stories`, open: '', extra: 'Nobody asked' },
}
