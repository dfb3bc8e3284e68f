<?php
/**
 * Plugin Name:       Coalition Careers
 * Description:       Job openings on your site: write them, show them and those of your coalition, and receive applications.
 * Version:           0.1.0
 * Requires at least: 6.1
 * Requires PHP:      7.4
 * License:           MIT
 * Text Domain:       coalition-careers
 * Domain Path:       /languages
 *
 * @package CoalitionCareers
 */

namespace CoalitionCareers;

defined( 'ABSPATH' ) || exit;

const VERSION     = '0.1.0';
const PLUGIN_FILE = __FILE__;

require __DIR__ . '/includes/settings.php';
require __DIR__ . '/includes/text.php';
require __DIR__ . '/includes/facts.php';
require __DIR__ . '/includes/json-ld.php';
require __DIR__ . '/includes/posting.php';
require __DIR__ . '/includes/openings.php';
require __DIR__ . '/includes/editor.php';
require __DIR__ . '/includes/coalition.php';
require __DIR__ . '/includes/fallback.php';
require __DIR__ . '/includes/show.php';
require __DIR__ . '/includes/store.php';
require __DIR__ . '/includes/multipart.php';
require __DIR__ . '/includes/mail.php';
require __DIR__ . '/includes/receiver.php';
require __DIR__ . '/includes/kept.php';
require __DIR__ . '/includes/privacy.php';

add_action(
	'init',
	function () {
		load_plugin_textdomain( 'coalition-careers', false, dirname( plugin_basename( PLUGIN_FILE ) ) . '/languages' );
	},
	1
);

register_activation_hook(
	PLUGIN_FILE,
	function () {
		create_tables();
		register_opening_type();
		flush_rewrite_rules();
		schedule_daily();
	}
);

register_deactivation_hook(
	PLUGIN_FILE,
	function () {
		wp_clear_scheduled_hook( DAILY );
		wp_clear_scheduled_hook( MAIL_KEPT );
		flush_rewrite_rules();
	}
);
