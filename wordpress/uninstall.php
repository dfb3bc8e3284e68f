<?php
/**
 * Takes away what the plugin kept: settings, copies, applications. The openings stay as posts: they are the site's
 * own writing, and are there again when the plugin is.
 *
 * @package CoalitionCareers
 */

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

$careers_erase = function () {
	global $wpdb;
	foreach ( array( 'list', 'applications', 'page', 'receiver', 'tables', 'copy' ) as $careers_name ) {
		delete_option( "coalition_careers_$careers_name" );
	}
	delete_transient( 'coalition_careers_fresh' );
	wp_clear_scheduled_hook( 'coalition_careers_daily' );
	wp_clear_scheduled_hook( 'coalition_careers_mail_kept' );
	// phpcs:ignore WordPress.DB -- the plugin's own tables.
	$wpdb->query( "DROP TABLE IF EXISTS {$wpdb->prefix}careers_applications, {$wpdb->prefix}careers_pieces" );
};

if ( is_multisite() ) {
	foreach ( get_sites( array( 'fields' => 'ids', 'number' => 0 ) ) as $careers_site ) {
		switch_to_blog( $careers_site );
		$careers_erase();
		restore_current_blog();
	}
} else {
	$careers_erase();
}
