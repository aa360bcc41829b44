// islands-reach-no-server: by another file.
import { between } from './between.ts'

export const page = between
