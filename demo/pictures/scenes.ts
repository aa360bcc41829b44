/** The scenes that the demonstration's pictures are drawn from. */
export const sceneNames = [
  'port', 'ship', 'fishing-boats', 'lighthouse', 'sea-map', 'border-marker', 'mountain-pass', 'border-gate', 'bridge', 'river-delta',
  'conference-hall', 'signing-table', 'phone-call', 'pennants', 'newsroom', 'city-skyline', 'airport', 'train', 'warehouse', 'factory',
  'garment', 'chip', 'wind-farm', 'lab', 'market-stall', 'coffee', 'rice-terrace', 'lychee', 'durian', 'classroom',
] as const
export type SceneName = (typeof sceneNames)[number]
