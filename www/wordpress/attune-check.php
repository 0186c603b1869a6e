<?php
/**
 * Plugin Name:       Attune check-in
 * Description:       A private check-in on the work with a therapist, counsellor, psychologist or coach. No answer is sent or stored.
 * Version:           {{version}}
 * Requires at least: 6.1
 * Requires PHP:      7.4
 * Author:            The Attune authors
 * License:           MIT AND CC-BY-4.0
 * License URI:       https://opensource.org/license/mit
 * Text Domain:       attune-check
 * Domain Path:       /languages
 *
 * @package AttuneCheck
 */

defined( 'ABSPATH' ) || exit;

const ATTUNE_CHECK_FILE    = __FILE__;
const ATTUNE_CHECK_VERSION = '{{version}}';

require __DIR__ . '/includes/options.php';
require __DIR__ . '/includes/places.php';
require __DIR__ . '/includes/serve.php';
require __DIR__ . '/includes/script.php';
require __DIR__ . '/includes/show.php';
require __DIR__ . '/includes/settings.php';
require __DIR__ . '/includes/builder.php';
require __DIR__ . '/includes/privacy.php';
require __DIR__ . '/includes/health.php';
