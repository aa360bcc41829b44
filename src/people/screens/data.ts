import { useAsked } from '../../platform/desk/data.ts'
import type { Me, UnitSeen } from '../schema.ts'

export const useMe = () => useAsked<Me>('/api/me')
export const useUnits = () => useAsked<{ units: UnitSeen[] }>('/api/units')
