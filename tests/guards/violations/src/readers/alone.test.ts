// no-test-switched-off
import { test } from 'vitest'

test.only('the rest is not run', () => {})
